// The field of the address is marked as the site judges it; what is wrong is heard once it is left.
const field = document.getElementById("addressed_to");
const { seen_addressed_to: seen } = field.form.elements;
const spoken = document.getElementById("address-told");
const judgement = () => document.getElementById("address");

// The site judges what it saves; what was typed since is nobody's address yet.
export const isJudged = () => field.value === seen.value;
export const recipients = () => (isJudged() ? judgement().dataset.recipients : plain());

// While nothing can be saved, an address of plain letters is taken as it was typed.
const PLAIN = /^[a-z0-9]+(?:[._+-][a-z0-9]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
function plain() {
  const typed = field.value.trim();
  return PLAIN.test(typed) ? encodeURIComponent(typed).replace("%40", "@") : "";
}

function follow() {
  if (!isJudged()) return;
  field.setAttribute("aria-invalid", "wrong" in judgement().dataset);
  const said = judgement().textContent.trim();
  if (document.activeElement !== field && spoken.textContent !== said) spoken.textContent = said;
}

export function onJudged(act) {
  new MutationObserver(act).observe(judgement().parentElement, { childList: true });
}

onJudged(follow);
field.addEventListener("blur", follow);
