export { accessGraphql } from './lib/access.graphql';
export { AccessModule } from './lib/access.module';
export { mayBeKept } from './lib/audiences/audience.reads';
export { audienceInput, type AudienceInput } from './lib/audiences/audience.rules';
export { AudiencesService, EVERYONE } from './lib/audiences/audiences.service';
export { Public } from './lib/permissions/permission.guard';
export { AuthenticationService } from './lib/sign-in/authentication.service';
export { viewerOf } from './lib/sign-in/session.controller';
export { UsersService } from './lib/users/users.service';
