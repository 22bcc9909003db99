import { between } from "#scripts/generated-files.ts";

const NAME = "messages: made by `npm run docs` from core/protocol/server/requests.ts";

/** The document with the table of messages made anew. `source` is the text of the file with the map of all messages. */
export function withMessageTable(document: string, source: string): string {
	return between(document, NAME, messageTable(source));
}

function messageTable(source: string): string {
	const requests = entries(source, "ServerRequests").map(
		({ method, type, summary }) => `| \`${method}\` | ${exchange(type)} | ${summary} |`,
	);
	const notifications = entries(source, "ServerNotifications").map(
		({ method, type, summary }) => `| \`${method}\` | \`${type}\`, server to client | ${summary} |`,
	);
	if (requests.length === 0 || notifications.length === 0) {
		throw new Error(
			"core/protocol/server/requests.ts has no interface ServerRequests or ServerNotifications",
		);
	}
	return [
		"| method | parameters → result | what |",
		"| --- | --- | --- |",
		...requests,
		...notifications,
	].join("\n");
}

interface Message {
	readonly method: string;
	readonly type: string;
	readonly summary: string;
}

/** The members of an interface, each a comment of one line and a line with a method and its type. */
function entries(source: string, name: string): Message[] {
	const [, body = ""] = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(source) ?? [];
	return [...body.matchAll(/\/\*\* (.*?) \*\/\s*readonly "automlImages\/(\w+)": ([\s\S]*?);/g)].map(
		([, summary = "", method = "", type = ""]) => ({ method, type: type.replaceAll(/\s+/g, " "), summary }),
	);
}

function exchange(type: string): string {
	const [, params = "", result = ""] = /^Exchange<([^,]+), (.+)>$/.exec(type) ?? [];
	return `\`${params}\` → \`${result.replaceAll("|", "\\|")}\``;
}
