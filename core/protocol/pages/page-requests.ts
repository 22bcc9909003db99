/**
 * Requests of a page to the extension host, in addition to the messages that need no answer. Every request gets exactly
 * one answer: the result, or why it failed. `Requests` maps a request's name to its parameters and result.
 */
export type RequestMap = Readonly<Record<string, { readonly params: unknown; readonly result: unknown }>>;

/** A request being sent; the page numbers them. */
export type RequestMessage<Requests extends RequestMap> = {
	[Name in keyof Requests]: {
		readonly type: "request";
		readonly id: number;
		readonly name: Name;
		readonly params: Requests[Name]["params"];
	};
}[keyof Requests];

export type AnswerMessage =
	| { readonly type: "answer"; readonly id: number; readonly result: unknown }
	/** A sentence for the user. */
	| { readonly type: "failure"; readonly id: number; readonly message: string };

/** How the host answers: one function per request. If it throws or rejects, the answer is its message. */
export type RequestHandlers<Requests extends RequestMap> = {
	readonly [Name in keyof Requests]: (params: Requests[Name]["params"]) => Promise<Requests[Name]["result"]>;
};
