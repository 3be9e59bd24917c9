import type { CommandTree, Completed, CompletedOption } from './command-tree.ts';

/** For fish 3 and newer. */
export function fishScript({ options, commands }: CommandTree): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completion of tenantry for fish, written by \`tenantry completion fish\`.
function __tenantry_tenants
    set -l words (commandline -opc)
    set -l root $PWD
    for i in (seq (count $words))
        contains -- $words[$i] -C --root; and set root $words[(math $i + 1)]
    end
    while not test -d $root/tenants; and string match -q '/*/*' -- $root
        set root (string replace -r '/[^/]*$' '' -- $root)
    end
    for file in $root/tenants/*.json
        string replace -r '.*/(.*)\\.json$' '$1' -- $file
    end
end

complete -c tenantry -f
${options.map((option) => optionLine('', option)).join('\n')}
${commands
  .flatMap(({ name, summary, options: own, argument }) => [
    `complete -c tenantry -n 'not __fish_seen_subcommand_from ${names}' -a ${name} -d ${quoted(summary)}`,
    ...own.map((option) => optionLine(` -n '__fish_seen_subcommand_from ${name}'`, option)),
    ...(argument === null ? [] : [`complete -c tenantry -n '__fish_seen_subcommand_from ${name}'${value(argument)}`]),
  ])
  .join('\n')}
`;
}

function optionLine(condition: string, { flags, description, value: taken }: CompletedOption): string {
  const spellings = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`));
  const text = taken === null ? '' : ` -r${value(taken)}`;
  return `complete -c tenantry${condition}${spellings.join('')}${text} -d ${quoted(description)}`;
}

function value(completed: Completed): string {
  switch (completed.kind) {
    case 'words':
      return ` -f -a ${quoted(completed.words.join(' '))}`;
    case 'files':
      return ' -F';
    case 'folders':
      return ` -f -a '(__fish_complete_directories)'`;
    case 'tenants':
      return ` -f -a '(__tenantry_tenants)'`;
    case 'anything':
      return ' -f';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
