// Press the words of a remark, and they are shown in the text.
const body = document.getElementById("body");
const subject = document.getElementById("subject");

function show(words, cut) {
  const wanted = cut ? words.slice(0, -1) : words;
  const field = [body, subject].find((one) => one.value.includes(wanted));
  if (!field) return;
  const at = field.value.indexOf(wanted);
  field.focus();
  field.setSelectionRange(at, at + wanted.length);
  const line = parseFloat(getComputedStyle(field).lineHeight);
  const above = field.value.slice(0, at).length / field.value.length;
  const middle = field.getBoundingClientRect().top + above * field.scrollHeight - innerHeight / 2;
  scrollBy({ top: middle + line });
}

function offer() {
  for (const quote of document.querySelectorAll("#remarks q:not(:has(button))")) {
    const words = quote.textContent;
    const button = document.createElement("button");
    const told = document.createElement("span");
    told.className = "heard";
    told.textContent = ` ${document.getElementById("remarks").dataset.point}`;
    button.type = "button";
    button.className = "point";
    button.append(...quote.childNodes, told);
    button.addEventListener("click", () => show(words, words.endsWith("…")));
    quote.append(button);
  }
}

new MutationObserver(offer).observe(document.querySelector("aside"), { childList: true });
offer();
