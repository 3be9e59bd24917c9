/** Formats that answers can be given in; each command offers some of them. */
export const FORMATS = ['text', 'json', 'sarif', 'github', 'csv'] as const;

/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** Everything that a command knows of the world before it looks at any file. */
export interface Context {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** What `-C` said; undefined when it was not given. */
  readonly askedRoot: string | undefined;
  readonly format: Format;
  /** Day on which dates are judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** Time at which the command began, ISO 8601; it stands in locks only, never in output. */
  readonly startedAt: string;
  /** Whether to say nothing but problems. */
  readonly quiet: boolean;
  /** Whether each stream shows colours. */
  readonly colours: { readonly stdout: boolean; readonly stderr: boolean };
  /** Whether the command runs in CI. */
  readonly ci: boolean;
  /** Environment variables. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Shows how far long work is, on a terminal only; the empty text removes it. */
  readonly progress: (text: string) => void;
}
