// The main show

// What both speak of
export type { Cause } from './cause.ts';
export { explainField, type FieldExplanation } from './explain-field.ts';
export { explainLine, type LineExplanation } from './explain-line.ts';
