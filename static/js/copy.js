// Copy subject, body or both; where the clipboard is closed, select the text instead.
const status = document.getElementById("copied");
const seen = document.createElement("span"); // what the status says, beside the button pressed
seen.ariaHidden = "true";
const field = (name) => document.getElementById(name);
const words = (name) => field(name).value ?? field(name).textContent;
export const text = (name) => (name === "subject" ? words(name).replace(/\s+/g, " ") : words(name));

function select(last) {
  if (!last.select) return getSelection().selectAllChildren(last);
  last.focus();
  last.select();
}

function tell(told, button) {
  const isFar = button && !status.closest(".aloft");
  status.classList.toggle("heard", Boolean(isFar));
  status.textContent = seen.textContent = told;
  if (isFar) button.after(seen);
  else seen.remove();
}

export async function copy(names, button) {
  const gap = document.querySelector("[data-remark=placeholder]");
  if (gap && !confirm(status.dataset.gap)) return;
  try {
    await navigator.clipboard.writeText(names.map(text).join("\n\n"));
    tell(status.dataset.copied, button);
  } catch {
    select(field(names.at(-1)));
    tell(status.dataset.selected, button);
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", () => copy(button.dataset.copy.split(" "), button));
}
