import { PhoneReading } from './phone-reading.js';

/** The readings by phone that are under way in this process: at most one for each page that waits on a PC. */
export class PhoneReadings {
  private readonly byInteraction = new Map<string, PhoneReading>();

  /** Begins anew, which closes an earlier reading of the same page. */
  begin(interaction: string, now: Date): PhoneReading {
    this.dropClosed(now);
    const reading = new PhoneReading(interaction, now);
    this.byInteraction.set(interaction, reading);
    return reading;
  }

  of(interaction: string): PhoneReading | undefined {
    return this.byInteraction.get(interaction);
  }

  /** The open reading that a QR code leads to. */
  at(handle: unknown, now: Date): PhoneReading | undefined {
    return [...this.byInteraction.values()].find((reading) => reading.handle === handle && reading.isOpen(now));
  }

  end(interaction: string): void {
    this.byInteraction.delete(interaction);
  }

  private dropClosed(now: Date): void {
    for (const [interaction, reading] of this.byInteraction) {
      if (!reading.isOpen(now)) this.byInteraction.delete(interaction);
    }
  }
}
