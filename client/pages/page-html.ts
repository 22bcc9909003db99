/** What a page may load besides its own script and style. */
export type PageImages =
	/** Nothing. */
	| "none"
	/** Images from the folders that its host lets it read, and TIFF files through their decoder. */
	| "files"
	/** The same, and pictures that it has made itself. */
	| "files-and-made";

/** What the page is made from. The addresses are as the page may load them. */
export interface PageParts {
	/** The sources that the webview serves its own files from, for the content security policy. */
	readonly cspSource: string;
	readonly images: PageImages;
	/** Random, and new for every page: only the script that carries it runs. */
	readonly nonce: string;
	readonly script: string;
	readonly style: string;
	/** A language tag, such as `en`. */
	readonly language: string;
	readonly title: string;
	/** The page's texts, all of its type. */
	readonly strings: object;
}

/** The one place where the markup of pages is written. It holds no data of the user's; that comes in messages. */
export function pageHtml(parts: PageParts): string {
	const { nonce, script, style, language, title, strings } = parts;
	return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
	<meta charset="UTF-8">
	<meta name="viewport" content="width=device-width, initial-scale=1.0">
	<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(parts))}">
	<title>${escapeHtml(title)}</title>
	<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body data-strings="${escapeHtml(JSON.stringify(strings))}">
	<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function policyOf({ cspSource, nonce, images }: PageParts): string {
	return [
		"default-src 'none'",
		...(images === "none"
			? []
			: [
					`img-src ${cspSource}${images === "files-and-made" ? " blob:" : ""}`,
					// The page reads the image's header by itself, for the size before rotation; and TIFF files with their decoder.
					`connect-src ${cspSource}`,
					// The decoder of TIFF files: the page makes its address from its text, since it may start no worker from elsewhere.
					"worker-src blob:",
				]),
		`style-src ${cspSource}`,
		`script-src 'nonce-${nonce}'`,
	].join("; ");
}

/** For text and for attributes in double quotes. */
function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&#39;");
}
