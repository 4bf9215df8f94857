import type { AccountId, ClientId, PracticeId, Role, TimeZoneName } from '@reknit/shared/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: PracticeId;
  @PrimaryColumn('uuid') id!: AccountId;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) roles!: Role[];
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: ClientId | null;
  @Column('text', { name: 'time_zone' }) timeZone!: TimeZoneName;
  @Column('text') status!: 'active' | 'closed';
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer') version!: number;
}
