/** Text as it is searched and ordered: case and macrons folded, so that "kereru" finds "Kererū". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The columns that lists are ordered and searched by. */
export function listColumns(login: { username: string; name: string; email: string | null }) {
  return {
    sortName: fold(login.name),
    searchText: fold(`${login.username}\n${login.name}`),
    searchAddress: fold(login.email ?? ""),
  };
}
