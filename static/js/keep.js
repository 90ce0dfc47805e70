// What could not be saved stays in this tab, so that a reload does not lose it.
const place = (form) => `unsaved ${new URL(form.action).pathname}`;
const fields = "textarea[name], input[type=hidden]:not([name=csrfmiddlewaretoken], [name^=beside-])";
const texts = (form) => [...form.querySelectorAll(fields)];

export function keep(form) {
  const typed = Object.fromEntries(texts(form).map((field) => [field.name, field.value]));
  typed.undecided = form.dataset.undecided;
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
  if (landed(form, kept) || !differing.some((field) => field.matches("textarea"))) {
    forget(form);
    return false;
  }
  for (const field of differing) field.value = kept[field.name];
  if (kept.undecided === "stale") unlearn(form);
  return true;
}

// Forget what the page showed of the other text, so that a save asks again which one to keep.
function unlearn(form) {
  const { revision } = form.elements;
  if (revision) revision.value = Math.max(revision.value - 1, 0);
  for (const shown of form.querySelectorAll("input[name^=shown-]")) shown.value = "";
}

// Tell whether this save, or a later one of its page, is among the last that reached the server.
function landed(form, kept) {
  if (!kept?.page || kept.undecided) return false;
  const [page, number] = kept.page.split(".");
  return form.dataset.writer.split(" ").some((writer) => {
    const [name, last] = writer.replace("!", "").split(".");
    return name === page && Number(last) >= Number(number);
  });
}
