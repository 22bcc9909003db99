/** The page's texts: the host has written them into the page, all of the type that it and the page agree on. */
export function pageStrings<Strings>(): Strings {
	return JSON.parse(document.body.dataset.strings ?? "{}") as Strings;
}
