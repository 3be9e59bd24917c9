import { formatPointer, isJsonObject, type JsonValue } from '@tenantry/diagnostic';

/** The way from the root to a value; null is the root. Only few values need it written as a pointer. */
export type TextPath = {
  readonly above: TextPath;
  readonly segment: string | number;
} | null;

/** A text of a file (a key too), or a number as text. */
export interface FileText {
  readonly text: string;
  /** Of a text inside of JSON inside of a text, the path of the outer text; of a key, that of its member. */
  readonly path: TextPath;
  /** Key that says what the text is: its own, or that of its list, or of the pair that it is the value of. */
  readonly key: string | null;
  /** Key of the object around it. */
  readonly parent: string | null;
}

interface Place {
  readonly value: JsonValue | undefined;
  readonly path: TextPath;
  readonly key: string | null;
  readonly parent: string | null;
  /** Whether it stands in JSON inside of a text. */
  readonly embedded: boolean;
}

/** Writes a path as an RFC 6901 pointer. */
export function pointerTo(path: TextPath): string {
  const segments: (string | number)[] = [];
  for (let place = path; place !== null; place = place.above) segments.push(place.segment);
  return formatPointer(segments.reverse());
}

/** Every text of a value, those inside of JSON texts too. It keeps a list of its own, so that no nesting overflows the stack. */
export function* walkTexts(root: JsonValue): Generator<FileText> {
  const open: Place[] = [{ value: root, path: null, key: null, parent: null, embedded: false }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path, key, parent, embedded } = place;
    const within = (segment: string | number): TextPath => (embedded ? path : { above: path, segment });
    if (typeof value === 'string' || typeof value === 'number') {
      const text = String(value);
      yield { text, path, key, parent };
      const inner = jsonIn(text);
      if (inner !== undefined) open.push({ value: inner, path, key, parent, embedded: true });
    } else if (Array.isArray(value)) {
      for (const [position, item] of value.entries()) {
        open.push({ value: item, path: within(position), key, parent, embedded });
      }
    } else if (isJsonObject(value)) {
      const { key: subject } = value;
      for (const [name, member] of Object.entries(value)) {
        const inner = within(name);
        yield { text: name, path: inner, key: null, parent: null };
        const paired = typeof subject === 'string' && (name === 'value' || name === 'values');
        open.push({ value: member, path: inner, key: paired ? subject : name, parent: key, embedded });
      }
    }
  }
}

/** The value that a text holds as JSON, such as a policy; expressions of a template in it read as null. */
function jsonIn(text: string): JsonValue | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(/\{\{[^{}]*\}\}/g, 'null'));
  } catch {
    return undefined;
  }
}
