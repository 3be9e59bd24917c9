import { TerraformElement, TerraformStack } from 'cdktf';
import { type Construct, RootConstruct } from 'constructs';
import { addressOf, type Referable } from './reference.ts';

/** Class of the constructs of one resource or data source type. */
interface ReferableClass<Config, Element extends Referable> {
  readonly tfResourceType: string;
  new (scope: Construct, id: string, config: Config): Element;
}

/** Class of any other construct: providers, variables, locals. */
type ElementClass<Config, Element extends TerraformElement> = new (
  scope: Construct,
  id: string,
  config: Config,
) => Element;

/**
 * One Terraform stack while it is being filled. Every name in its output is given explicitly; construct ids only have
 * to differ from one another.
 */
export class StackScope {
  readonly stack: TerraformStack;
  /** Resources and data sources made so far. */
  count = 0;
  /** What the file says that no construct does. */
  settings: Readonly<Record<string, unknown>> = {};
  readonly #constructId: (id: string) => string;

  constructor(name: string, constructId: (id: string) => string) {
    this.#constructId = constructId;
    this.stack = new TerraformStack(new RootConstruct(), constructId(name));
  }

  /** Every construct of the stack, in the order in which it was made. */
  elements(): readonly TerraformElement[] {
    return this.stack.node.findAll().filter((construct) => TerraformElement.isTerraformElement(construct));
  }

  /** Adds a resource under a logical id of ours, made after the constructs in `after`. */
  resource<Config, Element extends Referable>(
    type: ReferableClass<Config, Element>,
    logicalId: string,
    config: NoInfer<Config>,
    after: readonly Referable[] = [],
  ): Element {
    const element = this.#named(type, `${type.tfResourceType}.${logicalId}`, logicalId, config);
    this.count += 1;
    // Set as addresses: given to the constructor, each would become a token that cdktf keeps for good.
    if (after.length > 0) element.dependsOn = after.map(addressOf);
    return element;
  }

  /** Adds a data source under a logical id of ours. */
  data<Config, Element extends Referable>(
    type: ReferableClass<Config, Element>,
    logicalId: string,
    config: NoInfer<Config>,
  ): Element {
    this.count += 1;
    return this.#named(type, `data.${type.tfResourceType}.${logicalId}`, logicalId, config);
  }

  /** Adds what is neither resource nor data source; `kind` keeps construct ids of different kinds apart. */
  other<Config, Element extends TerraformElement>(
    type: ElementClass<Config, Element>,
    kind: string,
    logicalId: string,
    config: NoInfer<Config>,
  ): Element {
    return this.#named(type, `${kind}.${logicalId}`, logicalId, config);
  }

  #named<Config, Element extends TerraformElement>(
    type: ElementClass<Config, Element>,
    id: string,
    logicalId: string,
    config: Config,
  ): Element {
    const element = new type(this.stack, this.#constructId(id), config);
    element.overrideLogicalId(logicalId);
    return element;
  }
}
