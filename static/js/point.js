// Press the words of a remark, and they are shown in the text.
const body = document.getElementById("body");
const subject = document.getElementById("subject");

// Where the words are that were read at `start`, by now: of several the nearest, -1 where none.
function place(text, words, start) {
  let found = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (found < 0 || Math.abs(at - start) < Math.abs(found - start)) found = at;
  }
  return found;
}

function show(words, { part, start }) {
  const wanted = words.endsWith("…") ? words.slice(0, -1) : words;
  const fields = part === "subject" ? [subject, body] : [body, subject];
  const field = fields.find((one) => one.value.includes(wanted));
  if (!field) return;
  const at = place(field.value, wanted, start);
  field.focus();
  field.setSelectionRange(at, at + wanted.length);
  const line = parseFloat(getComputedStyle(field).lineHeight);
  const above = field.value.slice(0, at).length / field.value.length;
  const middle = field.getBoundingClientRect().top + above * field.scrollHeight - innerHeight / 2;
  scrollBy({ top: middle + line });
}

function offer() {
  for (const quote of document.querySelectorAll("#remarks q:not(.point q)")) {
    const words = quote.textContent;
    const button = document.createElement("button");
    const told = document.createElement("span");
    told.className = "heard";
    told.textContent = ` ${document.getElementById("remarks").dataset.point}`;
    button.type = "button";
    button.className = "point";
    button.addEventListener("click", () => show(words, quote.dataset));
    quote.replaceWith(button);
    button.append(quote, told);
  }
}

new MutationObserver(offer).observe(document.querySelector("aside"), { childList: true });
offer();
