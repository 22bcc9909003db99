import { askUntilCurrent, type Waiting } from "./ask-until-current.ts";

/** What ends the waiting for an answer; VS Code's `CancellationTokenSource` is one. */
export interface Question<Token extends Waiting> {
	readonly token: Token;
	readonly cancel: () => void;
	readonly dispose: () => void;
}

/** What a page shows, and where it comes from. */
export interface ContentSource<Content, Token extends Waiting> {
	/** Begins a question. */
	readonly question: () => Question<Token>;
	/** Asks for the content. Where the text changes meanwhile it rejects with LSP's code for that, and is called again. */
	readonly ask: (token: Token) => Promise<Content>;
	/** What is shown instead of content that could not be had. */
	readonly explain: (error: unknown) => Content;
	/** Whether anybody could see the content. A page that comes to sight asks for it by itself. */
	readonly isInSight: () => boolean;
	readonly show: (content: Content) => void;
}

/** What a page shows, asked for again whenever it may be another. */
export interface FreshContent<Content> {
	/** What was shown last. */
	readonly latest: () => Content | undefined;
	/** Asks anew once nothing has demanded it for `calm` milliseconds. Only the last question is answered. */
	readonly refresh: (calm?: number) => void;
	/** Nobody waits any more. */
	readonly stop: () => void;
}

/** So long (milliseconds) the typing must have stopped before a whole document is read anew. */
const CALM = 400;

export function freshContent<Content, Token extends Waiting>(
	source: ContentSource<Content, Token>,
): FreshContent<Content> {
	let latest: Content | undefined;
	let timer: NodeJS.Timeout | undefined;
	let question: Question<Token> | undefined;

	const contentFor = async (token: Token): Promise<Content> => {
		try {
			return await askUntilCurrent(() => source.ask(token), token);
		} catch (error) {
			return source.explain(error);
		}
	};
	const update = async () => {
		question?.cancel();
		if (!source.isInSight()) {
			return;
		}
		const mine = source.question();
		question = mine;
		const content = await contentFor(mine.token);
		if (!mine.token.isCancellationRequested) {
			latest = content;
			source.show(content);
		}
		mine.dispose();
	};
	return {
		latest: () => latest,
		refresh(calm = CALM) {
			clearTimeout(timer);
			timer = setTimeout(() => void update(), calm);
		},
		stop() {
			clearTimeout(timer);
			question?.cancel();
		},
	};
}
