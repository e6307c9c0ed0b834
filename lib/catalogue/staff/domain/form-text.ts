/** What a form says under a name; "" for a file and for nothing. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A number of ours from 1, such as an id or a version; 0, which none is, for anything else. */
export function formNumber(form: FormData, name: string): number {
  const typed = formText(form, name);
  return /^[1-9]\d{0,8}$/u.test(typed) ? Number(typed) : 0;
}
