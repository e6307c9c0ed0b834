import { kinds } from "./domain/kinds";
import { trimmed } from "./fields";
import { headingText, textInputs } from "./form-fields";
import type { CreatorRow, FormRow, RecordForm } from "./record-form";
import { rowLists } from "./record-form";

/** A form as its inputs hold it, by their names: `title`, `creators-0`, `creators-0-role`, `subjects-1-at`. */
export type FormValues = { readonly [input: string]: string };

/** Lines of one list that are read: more than any record has, and all that a machine can make of one. */
const rowsMax = 400;

const rowValues = (name: string, { at, text }: FormRow) => ({
  [name]: text,
  ...(at === null ? {} : { [`${name}-at`]: String(at) }),
});

/** What stands in the inputs when the form is opened. */
export function valuesOf(form: RecordForm): FormValues {
  const creators = form.creators.map((row, place) => ({
    ...rowValues(`creators-${place}`, row),
    [`creators-${place}-role`]: row.role,
    [`creators-${place}-type`]: row.body ? "body" : "person",
  }));
  const rows = rowLists.flatMap((list) =>
    form[list].map((row, place) => rowValues(`${list}-${place}`, row)),
  );
  return Object.assign(
    {},
    form.texts,
    { language: form.language, kind: form.kind },
    ...creators,
    ...rows,
  );
}

function rowsIn(
  values: FormValues,
  list: string,
): readonly (FormRow & { readonly name: string })[] {
  const places = Object.keys(values).flatMap((name) => {
    const [, , place] = /^([a-z]+)-(\d{1,3})$/u.exec(name) ?? [];
    return place !== undefined && name.startsWith(`${list}-`) ? [Number(place)] : [];
  });
  return places
    .filter((place) => place < rowsMax)
    .sort((one, other) => one - other)
    .map((place) => {
      const name = `${list}-${place}`;
      const at = values[`${name}-at`] ?? "";
      return {
        name,
        at: /^\d{1,5}$/u.test(at) ? Number(at) : null,
        text: trimmed(values[name] ?? ""),
      };
    });
}

/** The form that inputs hold. What is not among them says what it said `before`: a form cut short takes nothing away. */
export function formOf(values: FormValues, before: RecordForm): RecordForm {
  const language = values.language?.trim().toLowerCase();
  return {
    texts: Object.fromEntries(
      textInputs.map((input) => [input, trimmed(values[input] ?? before.texts[input])]),
    ) as RecordForm["texts"],
    language:
      language !== undefined && /^(?:[a-z]{3})?$/u.test(language) ? language : before.language,
    kind: kinds.find((kind) => kind === values.kind) ?? before.kind,
    creators: rowsIn(values, "creators").map(
      ({ name, ...row }): CreatorRow => ({
        ...row,
        role: values[`${name}-role`] ?? "",
        body: values[`${name}-type`] === "body",
      }),
    ),
    subjects: rowsIn(values, "subjects").map(({ at, text }) => ({ at, text: headingText(text) })),
    notes: rowsIn(values, "notes").map(({ at, text }) => ({ at, text })),
    isbns: rowsIn(values, "isbns").map(({ at, text }) => ({ at, text })),
  };
}
