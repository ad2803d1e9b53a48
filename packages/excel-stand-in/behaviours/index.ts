/** The door of the behaviours: what a page that is opened in Excel, and whoever reads its files, need. */
export { expectedIn, TRIED } from './behaviours';
export type { Kind } from './behaviours';
export { compare, disagreements, readComparison } from './comparison';
export type { Comparison } from './comparison';
export type { Question } from './trial';
