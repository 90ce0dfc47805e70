// Far more than fits is not taken in, since millions of characters freeze a page; both are said at once.
const told = document.getElementById("too-long");
const number = (value) => Number(value).toLocaleString(document.documentElement.lang);

function say(field, word, length) {
  const words = told.dataset[word] ?? "";
  const said = words.replace("{length}", number(length)).replace("{fits}", number(field.dataset.fits));
  if (said) (field.closest(".letter") ?? field).after(told);
  told.hidden = !said;
  if (told.textContent === said) return;
  told.textContent = said;
  told.scrollIntoView({ block: "nearest" });
}

for (const field of document.querySelectorAll("[data-fits]")) {
  field.addEventListener("beforeinput", (event) => {
    if (!event.data) return;
    const length = field.value.length - (field.selectionEnd - field.selectionStart) + event.data.length;
    if (length <= field.maxLength) return;
    event.preventDefault();
    say(field, "pasted", length);
  });
  field.addEventListener("input", () => {
    say(field, field.value.length > field.dataset.fits && "typed");
  });
}
