/** A running server. */
export interface Server {
  /** The address without a slash at its end, such as `http://localhost:3000`. */
  readonly address: string;
  close(): Promise<void>;
}

/** The address and contents of a server. */
export interface ServeOptions {
  /** The port: 0 takes any free one; otherwise the next free one of twenty from this on. */
  readonly port: number;
  /** The certificate, with which the server speaks https. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** Whether the pane's pages get Office.js from the npm package (default), or stay as built. */
  readonly localOfficeJs?: boolean;
  /** The folder served; dist/ when left out. */
  readonly dist?: string;
  /** The folder that takes what the page Đối chiếu với Excel made; nothing is taken when left out. */
  readonly realExcel?: string;
}

/** Starts the server on this machine only. */
export declare function serve(options: ServeOptions): Promise<Server>;
