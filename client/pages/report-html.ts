/** What the report's page is made from. The addresses are as the page may load them. */
export interface ReportPageParts {
	/** The sources that the webview serves its own files from, for the content security policy. */
	readonly cspSource: string;
	/** Random, and new for every page: only the script that carries it runs. */
	readonly nonce: string;
	readonly script: string;
	readonly style: string;
	/** A language tag, such as `en`. */
	readonly language: string;
}

/** The report's markup. It holds neither data nor texts; those come in messages, so there is nothing to escape. */
export function reportHtml({ cspSource, nonce, script, style, language }: ReportPageParts): string {
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
	<meta charset="UTF-8">
	<meta name="viewport" content="width=device-width, initial-scale=1.0">
	<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'">
	<title>AutoML Images</title>
	<link rel="stylesheet" href="${style}">
</head>
<body>
	<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
