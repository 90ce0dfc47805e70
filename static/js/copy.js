// Copy subject, body or both; where the clipboard is closed, select the text instead.
const status = document.getElementById("copied");
const field = (name) => document.getElementById(name);
export const text = (name) => (name === "subject" ? field(name).value.replace(/\s+/g, " ") : field(name).value);

export async function copy(names) {
  const gap = document.querySelector("[data-remark=placeholder]");
  if (gap && !confirm(status.dataset.gap)) return;
  try {
    await navigator.clipboard.writeText(names.map(text).join("\n\n"));
    status.textContent = status.dataset.copied;
  } catch {
    const last = field(names.at(-1));
    last.focus();
    last.select();
    status.textContent = status.dataset.selected;
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", () => copy(button.dataset.copy.split(" ")));
}
