// Words typed without marks find those with marks; words typed with marks find only themselves.
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d");

export function finder(typed) {
  const words = typed.toLowerCase().normalize().trim();
  const isBare = plain(words) === words;
  return (text) => {
    const folded = text.toLowerCase().normalize();
    return (isBare ? plain(folded) : folded).includes(words);
  };
}
