import { Injectable } from '@nestjs/common';
import { Integrators } from '../../integrators/integrators.js';
import type { Integrator } from '../../integrators/integrator.js';
import { TokenSigner } from '../../integrators/token-signer.js';
import { Clock } from '../../shared/clock.js';
import { theService } from '../../shared/domain/domain-event.js';
import { coded } from '../../shared/events/coded-error.js';
import { log } from '../../shared/log.js';
import { againWhenStale } from '../commands/again-when-stale.js';
import type { SubscriptionState } from '../domain/subscription-state.js';
import { Subscriptions } from '../domain/subscriptions.js';
import { EventsOutSettings } from '../events-out-settings.js';
import { type ClaimedDelivery, Deliveries } from '../persistence/deliveries.js';
import { Outcomes } from '../persistence/outcomes.js';
import { Push } from './push.js';
import { type PushOutcome, readAnswer } from './read-answer.js';
import { subjectIds, Subjects, type SubjectOf } from './subjects.js';
import { tokenClaims } from './token-claims.js';

/** Brings one subscriber what is due for it; no transaction is open while it does. */
@Injectable()
export class Courier {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly deliveries: Deliveries,
    private readonly outcomes: Outcomes,
    private readonly integrators: Integrators,
    private readonly subjects: Subjects,
    private readonly signer: TokenSigner,
    private readonly push: Push,
    private readonly settings: EventsOutSettings,
    private readonly clock: Clock,
  ) {}

  /** Sends what can be sent at this moment; answers whether there may be more. */
  async run(subscriptionId: string): Promise<boolean> {
    const subscription = await this.subscriptions.withId(subscriptionId);
    if (!subscription) return false;
    const integrator = this.integrators.find(subscription.current.integratorId);
    if (!integrator) return this.stop(subscriptionId, 'unregistered');
    const claimed = await this.deliveries.claim(subscriptionId);
    const came = await Promise.all(
      claimed.map((each) =>
        this.deliver(each, subscription.current, integrator).catch((error: unknown) => {
          // Its lease ends, and it is sent again.
          log.warn({ error, deliveryId: each.id, subscriptionId }, 'events-out.not-noted');
        }),
      ),
    );
    if (came.includes('unreachable')) return this.stop(subscriptionId, 'unreachable');
    return claimed.length > 0;
  }

  private async deliver(delivery: ClaimedDelivery, to: SubscriptionState, integrator: Integrator) {
    const token = await this.write(delivery, to, integrator).catch((error: unknown) => coded(error).message);
    if (token === undefined) return this.outcomes.passedOver(delivery);
    if (typeof token === 'string') {
      log.error({ deliveryId: delivery.id, subscriptionId: to.id, code: token }, 'events-out.not-written');
      return this.outcomes.notSent(delivery, token);
    }
    const outcome = await this.send(to, token.jwt);
    log.info({ deliveryId: delivery.id, subscriptionId: to.id, ...outcome }, 'events-out.sent');
    if (outcome.came === 'refused') return this.outcomes.refused(to.id, delivery, outcome.code);
    if (outcome.came === 'failed') return this.outcomes.failed(to.id, delivery, outcome.code, outcome.retryAfterMs);
    if (!delivery.event) await this.verified(to);
    return this.outcomes.taken(to.id, delivery);
  }

  private async write(
    delivery: ClaimedDelivery,
    { id: subscriptionId }: SubscriptionState,
    integrator: Integrator,
  ): Promise<{ readonly jwt: string } | undefined> {
    const { issuer } = this.settings;
    const subjectOf: SubjectOf = await this.subjects.of(integrator, delivery.event ? [delivery.event] : []);
    const nameOf = subjectIds(issuer, subjectOf);
    if (delivery.event && !nameOf(delivery.event.accountId)) return undefined;
    const claims = tokenClaims(delivery, { issuer, integrator, subscriptionId, nameOf });
    return { jwt: await this.signer.sign(claims, 'secevent+jwt') };
  }

  private async send({ deliveryUrl, authorization }: SubscriptionState, token: string): Promise<PushOutcome> {
    try {
      return readAnswer(await this.push.send(deliveryUrl, token, authorization));
    } catch (error) {
      return { came: 'failed', code: coded(error).message };
    }
  }

  private verified({ id, deliveryUrl }: SubscriptionState): Promise<void> {
    return againWhenStale(async () => {
      const subscription = await this.subscriptions.withId(id);
      // It may have got another address while this one answered.
      if (subscription?.current.deliveryUrl !== deliveryUrl || subscription.current.verifiedAt) return;
      subscription.verified(await this.clock.now());
      await this.subscriptions.save(subscription, theService);
    });
  }

  private async stop(subscriptionId: string, reason: 'unreachable' | 'unregistered'): Promise<false> {
    const subscription = await this.subscriptions.withId(subscriptionId);
    if (!subscription || subscription.current.stage === 'disabled') return false;
    subscription.stop(reason);
    await this.subscriptions.save(subscription, theService);
    log.warn({ subscriptionId, reason }, 'events-out.stopped');
    return false;
  }
}
