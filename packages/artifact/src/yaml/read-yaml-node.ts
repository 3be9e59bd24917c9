import { type Diagnostic, type DiagnosticCode, formatPointer, type JsonValue } from '@tenantry/diagnostic';
import { isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import { isPlainText } from '../plain-text.ts';
import { type BareScalar, readBareScalar } from './read-bare-scalar.ts';
import { yamlProblem } from './yaml-problem.ts';

/** Where problems of a text are collected. */
export interface YamlReading {
  readonly path: string;
  readonly text: string;
  readonly problems: Diagnostic[];
}

type Segments = readonly (string | number)[];

/** Most levels of maps and lists, as in JSON files. */
const DEEPEST = 32;

/** Keys through which a program that is not careful reaches the prototype of an object. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Most problems that are told of one file: placing each one reads the text up to it. */
const MOST = 100;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** The value of a parsed node. What cannot be read is told in `reading.problems` and read as null. */
export function readYamlNode(node: unknown, reading: YamlReading, segments: Segments = []): JsonValue {
  if (node === null) return null;
  if (segments.length >= DEEPEST && !isScalar(node)) {
    tell(reading, node, segments, `values are nested more than ${DEEPEST} deep`, 'remove levels', 'json-too-deep');
    return null;
  }
  if (isMap(node)) return readMap(node.items, reading, segments);
  if (isSeq(node)) return node.items.map((item, position) => readYamlNode(item, reading, [...segments, position]));
  if (isScalar(node)) return readScalar(node, reading, segments);
  tell(reading, node, segments, 'a value is neither map, list nor scalar', 'write one of these');
  return null;
}

function readMap(pairs: readonly Pair[], reading: YamlReading, segments: Segments): JsonValue {
  const members = new Map<string, JsonValue>();
  for (const { key, value } of pairs) {
    const name = readKey(key, reading, segments);
    if (name === null) continue;
    const inner = [...segments, name];
    if (members.has(name)) {
      tell(
        reading,
        key,
        inner,
        `the key ${JSON.stringify(name)} stands twice in one map`,
        'keep one',
        'json-duplicate-key',
      );
    }
    if (FORBIDDEN_KEYS.has(name)) {
      tell(reading, key, inner, `the key ${JSON.stringify(name)} is not allowed`, 'remove it', 'json-key-forbidden');
    }
    members.set(name, readYamlNode(value, reading, inner));
  }
  return Object.fromEntries(members);
}

function readKey(key: unknown, reading: YamlReading, segments: Segments): string | null {
  if (!isScalar(key) || typeof key.value !== 'string') {
    tell(reading, key, segments, 'a key is not text', 'write the key in double quotes');
    return null;
  }
  if (key.type === 'PLAIN' && !isPlainText(key.value)) {
    const message = `programs read the bare key ${JSON.stringify(key.value)} differently`;
    tell(reading, key, segments, message, 'write it in double quotes');
  }
  return readText(key, key.value, reading, segments);
}

function readScalar(scalar: Scalar, reading: YamlReading, segments: Segments): JsonValue {
  const text = typeof scalar.value === 'string' ? scalar.value : '';
  if (scalar.type !== 'PLAIN') return readText(scalar, text, reading, segments);
  const bare: BareScalar = readBareScalar(text);
  if (bare.known) return bare.value;
  tell(
    reading,
    scalar,
    segments,
    `programs read the bare word ${JSON.stringify(text)} differently`,
    'write it in double quotes',
  );
  return null;
}

function readText(node: Scalar, text: string, reading: YamlReading, segments: Segments): string {
  if (LONE_SURROGATE.test(text)) {
    tell(reading, node, segments, 'text holds half of a surrogate pair', 'remove it', 'text-control-character');
  }
  return text;
}

function tell(
  { path, text, problems }: YamlReading,
  node: unknown,
  segments: Segments,
  message: string,
  hint: string,
  code: DiagnosticCode = 'tree-unreadable',
): void {
  if (problems.length === MOST) return;
  const pointer = formatPointer(segments);
  problems.push(yamlProblem(path, text, offsetOf(node), message, hint, { code, pointer }));
}

/** Where a node begins; 0 when the parser does not know. */
function offsetOf(node: unknown): number {
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.range ? node.range[0] : 0;
}
