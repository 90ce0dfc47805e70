// What is scrolled to, the line that is typed among it, stays below what is said aloft.
const aloft = [...document.querySelectorAll(".aloft")];
const below = new ResizeObserver(() => {
  const height = Math.max(...aloft.map((one) => one.offsetHeight));
  document.documentElement.style.scrollPaddingTop = height ? `${height + 8}px` : "";
});
for (const one of aloft) below.observe(one);
