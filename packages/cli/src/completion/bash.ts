import type { CommandTree, Completed, CompletedOption } from './command-tree.ts';

/** For bash 3.2 and newer, which macOS still has; needs no bash-completion package. */
export function bashScript({ options, commands }: CommandTree): string {
  return `# Completion of tenantry for bash, written by \`tenantry completion bash\`.
_tenantry_tenants() {
  local root=$1 file
  if [[ -z $root ]]; then
    root=$PWD
    while [[ ! -d $root/tenants && $root == */* && -n $root ]]; do root=\${root%/*}; done
  fi
  for file in "$root"/tenants/*.json; do
    [[ -f $file ]] && file=\${file##*/} && printf '%s\\n' "\${file%.json}"
  done
}

_tenantry() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= root= word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case $word in
      -C | --root) i=$((i + 1)); root=\${COMP_WORDS[i]} ;;
      ${otherValueFlags(options, commands)}) i=$((i + 1)) ;;
      -*) ;;
      *) [[ -z $command ]] && command=$word ;;
    esac
  done

  case $previous in
${optionCases([...options, ...commands.flatMap((command) => command.options)])}
  esac

  if [[ $current == -* ]]; then
    case $command in
${commands.map(({ name, options: own }) => `      ${name}) ${words([...flagsOf(own), ...flagsOf(options)])} ;;`).join('\n')}
      *) ${words(flagsOf(options))} ;;
    esac
    return
  fi

  case $command in
    '') ${words(commands.map(({ name }) => name))} ;;
${commands.flatMap(({ name, argument }) => (argument === null ? [] : [`    ${name}) ${reply(argument)} ;;`])).join('\n')}
  esac
}

complete -F _tenantry tenantry
`;
}

function optionCases(options: readonly CompletedOption[]): string {
  const seen = new Set<string>();
  return options
    .flatMap(({ flags, value }) => (value === null || flags.some((flag) => seen.has(flag)) ? [] : [{ flags, value }]))
    .filter(({ flags }) => flags.every((flag) => !seen.has(flag) && seen.add(flag)))
    .map(({ flags, value }) => `    ${flags.join(' | ')}) ${reply(value)}; return ;;`)
    .join('\n');
}

/** Options other than the root whose value is the next word. */
function otherValueFlags(options: readonly CompletedOption[], commands: CommandTree['commands']): string {
  const all = [...options, ...commands.flatMap((command) => command.options)];
  const flags = all.flatMap((option) => (option.value === null ? [] : option.flags));
  return [...new Set(flags)].filter((flag) => flag !== '-C' && flag !== '--root').join(' | ');
}

function reply(completed: Completed): string {
  switch (completed.kind) {
    case 'words':
      return words(completed.words);
    case 'files':
      return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current"))';
    case 'folders':
      return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current"))';
    case 'tenants':
      return 'COMPREPLY=($(compgen -W "$(_tenantry_tenants "$root")" -- "$current"))';
    case 'anything':
      return ':';
  }
}

function words(list: readonly string[]): string {
  return `COMPREPLY=($(compgen -W '${list.join(' ')}' -- "$current"))`;
}

function flagsOf(options: readonly CompletedOption[]): readonly string[] {
  return options.flatMap(({ flags }) => flags);
}
