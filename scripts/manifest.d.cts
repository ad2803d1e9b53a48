export const TREE_BASE: string;
export function problems(xml: string, options: { readonly base: string; readonly root: string }): string[];
