// How many words a sentence has; a remark, never a block. It is read out only where they are too many.
const MOST = 30;
const text = document.getElementById("own_reason");
const count = document.createElement("span");
const told = document.createElement("span");
told.className = "heard";
told.setAttribute("role", "status");
document.getElementById("own_reason-hint").append(" ", count);
text.after(told);

function say() {
  const words = text.value.split(/\s+/).filter(Boolean).length;
  count.textContent = `${words} / ${MOST}`;
  told.textContent = words > MOST ? count.textContent : "";
}

text.addEventListener("input", say);
say();

// What a reason had better leave out is told above the buttons. It is here, since a sixth request
// would cost more than a second behaviour.
const doubts = document.getElementById("doubts");
const bring = () => doubts.replaceChildren(...document.querySelectorAll("#so-far .doubt"));
new MutationObserver(bring).observe(document.querySelector("aside"), { childList: true });
