/** The fields of a form as parameters of the API, and back. */

/** Only what is chosen, in the API's own words. */
export function toSearch(form: HTMLFormElement): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") search.append(name, value.trim());
  }
  return search;
}

/** Sets the fields, whatever the address asks, so that it is never lost. Gives the names that no field has. */
export function fillForm(form: HTMLFormElement, search: URLSearchParams): readonly string[] {
  form.reset();
  return [...new Set(search.keys())].filter((name) => !fillField(form, name, search.getAll(name).join(",")));
}

/** Codes and their names for the fields that have too many for the page, in the order in which they are offered. */
export type Choices = Readonly<Record<string, readonly (readonly [code: string, name: string])[]>>;

/** Offers the codes of each field: as its options, or as suggestions where codes are typed. What is chosen stays chosen. */
export function fillChoices(form: HTMLFormElement, choices: Choices): void {
  for (const [name, codes] of Object.entries(choices)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement)
      field.list?.replaceChildren(...codes.map(([code, text]) => new Option(text, code)));
    if (!(field instanceof HTMLSelectElement)) continue;
    const { value } = field;
    for (const option of [...field.options].slice(1)) option.remove();
    for (const [code, text] of codes) field.add(new Option(text, code));
    choose(field, value);
  }
}

function fillField(form: HTMLFormElement, name: string, value: string): boolean {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) choose(field, value);
  else if (field instanceof HTMLInputElement) field.value = value;
  return field instanceof HTMLSelectElement || field instanceof HTMLInputElement;
}

/** A code or list that no option has becomes one. */
function choose(field: HTMLSelectElement, value: string): void {
  const known = [...field.options].some((option) => option.value === value);
  if (!known) field.add(new Option(value, value));
  field.value = value;
}
