import type { Linter } from 'eslint';

/** One block of ESLint's flat configuration for each fenced folder. */
export declare const boundaries: Linter.Config[];
