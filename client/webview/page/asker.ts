import type { AnswerMessage, RequestMap, RequestMessage } from "#core/protocol/pages/page-requests.ts";

/** Sends requests to the extension host, and receives its answers. */
export interface Asker<Requests extends RequestMap> {
	/** Sends a request to the extension host. Rejects with a message for the user if the host fails. */
	readonly ask: <Name extends keyof Requests>(
		name: Name,
		params: Requests[Name]["params"],
	) => Promise<Requests[Name]["result"]>;
	/** Delivers the host's answer to its request. */
	readonly takeAnswer: (message: AnswerMessage) => void;
}

interface Waiting {
	readonly resolve: (result: never) => void;
	readonly reject: (reason: Error) => void;
}

/** `tell` sends a message to the extension host. */
export function createAsker<Requests extends RequestMap>(
	tell: (message: RequestMessage<Requests>) => void,
): Asker<Requests> {
	const waiting = new Map<number, Waiting>();
	let last = 0;
	return {
		ask(name, params) {
			const id = ++last;
			return new Promise((resolve, reject) => {
				waiting.set(id, { resolve, reject });
				tell({ type: "request", id, name, params });
			});
		},
		takeAnswer(message) {
			const asker = waiting.get(message.id);
			waiting.delete(message.id);
			if (message.type === "failure") {
				asker?.reject(new Error(message.message));
			} else {
				asker?.resolve(message.result as never);
			}
		},
	};
}
