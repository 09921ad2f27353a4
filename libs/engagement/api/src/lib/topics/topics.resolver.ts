import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import { createTopicInput, type CreateTopic } from './topic.rules';
import { TopicsService } from './topics.service';

@Resolver()
export class TopicsResolver {
  constructor(private readonly topics: TopicsService) {}

  @Mutation('createTopic')
  @Requires('topic:write')
  create(@InTx() tx: Tx, @Input(createTopicInput) input: CreateTopic) {
    return this.topics.create(tx, input);
  }
}
