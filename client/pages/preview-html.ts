/** What the page consists of. The addresses are as the page may load them. */
export interface PageParts {
	/** The sources that the webview serves its own files from, for the content security policy. */
	readonly cspSource: string;
	/** Whether the page may show images that it has made itself. */
	readonly imagesFromBlobs?: boolean;
	/** Random, and new for every page: only scripts that carry it run. */
	readonly nonce: string;
	readonly script: string;
	readonly style: string;
	/** A language tag, such as `en`. */
	readonly language: string;
	readonly title: string;
	/** The page's texts, all of its type. */
	readonly strings: object;
}

/** The markup of the pages that draw images. It does not contain user data, which is sent in messages. */
export function previewHtml({
	cspSource,
	imagesFromBlobs = false,
	nonce,
	script,
	style,
	language,
	title,
	strings,
}: PageParts): string {
	const policy = [
		"default-src 'none'",
		`img-src ${cspSource}${imagesFromBlobs ? " blob:" : ""}`,
		// The page reads the header of the image itself, for the size before rotation, and TIFF files for their decoder.
		`connect-src ${cspSource}`,
		// The decoder of TIFF files: the page loads its text into a blob URL, because it may not start workers from elsewhere.
		"worker-src blob:",
		`style-src ${cspSource}`,
		`script-src 'nonce-${nonce}'`,
	].join("; ");
	return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
	<meta charset="UTF-8">
	<meta name="viewport" content="width=device-width, initial-scale=1.0">
	<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
	<title>${escapeHtml(title)}</title>
	<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body data-strings="${escapeHtml(JSON.stringify(strings))}">
	<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
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
