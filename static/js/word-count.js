// How many words a sentence has; a remark, never a block.
const text = document.getElementById("own_reason");
const count = document.createElement("span");
count.setAttribute("role", "status");
document.getElementById("own_reason-hint").append(" ", count);

function say() {
  count.textContent = `${text.value.split(/\s+/).filter(Boolean).length} / 30`;
}

text.addEventListener("input", say);
say();
