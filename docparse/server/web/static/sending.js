// Requests to the server that the page comes from; each carries the mark that only its own pages know.
const token = document.querySelector("meta[name=docparse-token]").content;

export class Refused extends Error {
  constructor(message, remedy = "") {
    super([message, remedy].filter(Boolean).join(" "));
  }
}

export const fetchData = (address) => ask(address, {});

export const sendData = (address, data) =>
  ask(address, { method: "POST", body: JSON.stringify(data), headers: { "Content-Type": "application/json" } });

export const sendForm = (address, form) => ask(address, { method: "POST", body: form });

async function ask(address, { headers = {}, ...options }) {
  let answer;
  try {
    answer = await fetch(address, {
      ...options,
      credentials: "same-origin",
      headers: { Accept: "application/json", "X-Docparse-Token": token, ...headers },
    });
  } catch {
    throw new Refused("Không kết nối được với docparse.", "Hãy kiểm tra chương trình còn chạy không.");
  }
  let told = null;
  try {
    told = await answer.json();
  } catch {
    // What stands before all pages answers in plain text.
  }
  if (!answer.ok) {
    const known = { 413: "Nội dung gửi lên quá lớn.", 408: "Gửi quá chậm, đã hết thời gian chờ." };
    throw new Refused(told?.message ?? known[answer.status] ?? `Máy chủ từ chối (mã ${answer.status}).`, told?.remedy);
  }
  return told;
}
