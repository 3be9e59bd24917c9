import type { CommandTree, Completed, CompletedCommand, CompletedOption } from './command-tree.ts';

/** For zsh's completion system; the file must be called `_tenantry` and lie in a folder of `fpath`. */
export function zshScript({ options, commands }: CommandTree): string {
  return `#compdef tenantry
# Completion of tenantry for zsh, written by \`tenantry completion zsh\`.
_tenantry_tenants() {
  local root=\${opt_args[-C]:-\${opt_args[--root]:-\${_tenantry_root:-$PWD}}}
  while [[ ! -d $root/tenants && $root == /*/* ]]; do root=\${root:h}; done
  local -a ids
  ids=($root/tenants/*.json(N:t:r))
  compadd -a ids
}

_tenantry() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _arguments -C -A '-*' ${optionSpecs(options)} '1: :->command' '*:: :->argument'
  local _tenantry_root=\${opt_args[-C]:-\${opt_args[--root]}}
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map((command) => `        ${command.name}) ${commandSpec(command, options)} ;;`).join('\n')}
      esac ;;
  esac
}

_tenantry "$@"
`;
}

function commandSpec({ options, argument }: CompletedCommand, global: readonly CompletedOption[]): string {
  const position = argument === null ? '' : ` ${quoted(`*: :${action(argument)}`)}`;
  return `_arguments ${optionSpecs([...options, ...global])}${position}`;
}

function optionSpecs(options: readonly CompletedOption[]): string {
  const seen = new Set<string>();
  return options
    .flatMap(({ flags, description, value }) =>
      flags.flatMap((flag) => {
        if (seen.has(flag)) return [];
        seen.add(flag);
        const text = description.replace(/[[\]:\\]/g, '\\$&');
        return [quoted(`${flag}[${text}]${value === null ? '' : `: :${action(value)}`}`)];
      }),
    )
    .join(' ');
}

function action(completed: Completed): string {
  switch (completed.kind) {
    case 'words':
      return `(${completed.words.join(' ')})`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    case 'tenants':
      return '_tenantry_tenants';
    case 'anything':
      return ' ';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
