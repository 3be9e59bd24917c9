/**
 * What a container gets for the value of a variable, by Kubernetes' own definition: `$(NAME)` becomes the variable when
 * there is one, `$$` becomes `$`, everything else stays.
 */
export function expandByKubelet(value: string, variables: ReadonlyMap<string, string>): string {
  let text = '';
  for (let place = 0; place < value.length; place += 1) {
    const next = value[place + 1];
    if (value[place] !== '$' || next === undefined) {
      text += value[place];
    } else if (next === '$') {
      text += '$';
      place += 1;
    } else if (next === '(' && value.indexOf(')', place) !== -1) {
      const end = value.indexOf(')', place);
      const name = value.slice(place + 2, end);
      text += variables.get(name) ?? `$(${name})`;
      place = end;
    } else {
      text += `$${next}`;
      place += 1;
    }
  }
  return text;
}
