// What could not be saved stays in this tab, so that a reload does not lose it.
const place = (form) => `unsaved ${new URL(form.action).pathname}`;
const fields = "textarea[name], input[type=hidden]:not([name=csrfmiddlewaretoken])";
const texts = (form) => [...form.querySelectorAll(fields)];

export function keep(form) {
  const typed = Object.fromEntries(texts(form).map((field) => [field.name, field.value]));
  try {
    sessionStorage.setItem(place(form), JSON.stringify(typed));
  } catch {
    // The tab may keep nothing: then only the page itself does.
  }
}

export function forget(form) {
  try {
    sessionStorage.removeItem(place(form));
  } catch {
    // Nothing was kept.
  }
}

// Put back what was kept; return whether that is another text than the page came with.
export function bringBack(form) {
  let kept;
  try {
    kept = JSON.parse(sessionStorage.getItem(place(form)));
  } catch {
    return false;
  }
  const differing = texts(form).filter(({ name, value }) => kept && name in kept && kept[name] !== value);
  const landed = kept?.revision && kept.page === form.dataset.writer.replace("!", "");
  if (landed || !differing.some((field) => field.matches("textarea"))) {
    forget(form);
    return false;
  }
  for (const field of differing) field.value = kept[field.name];
  return true;
}
