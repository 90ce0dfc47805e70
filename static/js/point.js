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

// A long quotation is cut, yet all the words that it stands for are shown: so many characters.
function show(words, { part, start, length }) {
  const isCut = words.endsWith("…") && [...words].length !== Number(length);
  const wanted = isCut ? words.slice(0, -1) : words;
  const fields = part === "subject" ? [subject, body] : [body, subject];
  const field = fields.find((one) => one.value.includes(wanted));
  if (!field) return;
  const at = place(field.value, wanted, start);
  const whole = isCut ? [...field.value.slice(at)].slice(0, length).join("") : wanted;
  field.focus();
  field.setSelectionRange(at, at + whole.length);
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
