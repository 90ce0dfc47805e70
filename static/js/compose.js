// A link to a mail program carries what was typed, and names whom the site took for an address.
import { isJudged, onJudged, recipients } from "./address.js";
import { copy, text } from "./copy.js";

const LONGEST_LINK = 2_000;
const LONGEST_WAIT = 3_000;
const after = (time) => new Promise((done) => setTimeout(done, time));
const links = [...document.querySelectorAll("[data-compose]")];
let waiting = false;

function filledIn(link) {
  const [subject, body] = ["subject", "body"].map((name) => encodeURIComponent(text(name)));
  const to = recipients();
  const named = link.dataset.compose.replace(to ? "{to}" : /to=\{to\}&|\{to\}/, () => to);
  return named.replace("{subject}", subject).replace("{body}", body.replaceAll("%0A", "%0D%0A"));
}

async function openOnceJudged(link) {
  waiting = true;
  for (let time = 0; time < LONGEST_WAIT && !isJudged(); time += 100) await after(100);
  link.click();
  waiting = false;
}

// Copied or dragged, too, a link names what is typed by then; what is too long for it is copied.
function follow() {
  const filled = links.map((link) => [link, filledIn(link)]);
  for (const [link, address] of filled) if (address.length <= LONGEST_LINK) link.href = address;
}

document.getElementById("email").addEventListener("input", follow);
onJudged(follow); // not told where another typing is judged alike

for (const link of links) {
  for (const event of ["pointerover", "focus"]) link.addEventListener(event, follow);
  link.addEventListener("click", (event) => {
    if (!isJudged() && event.isTrusted) {
      event.preventDefault();
      if (!waiting) openOnceJudged(link);
      return;
    }
    follow();
    if (filledIn(link).length > LONGEST_LINK) {
      event.preventDefault(); // it would be cut short there
      copy(["subject", "body"]);
    }
  });
}
