/** Slow on purpose, so capped: at most (cores - 1) at once behind a bounded queue. */
export interface PasswordHasher {
  /** An argon2id hash in PHC form. Throws problem("overloaded") when too many wait. */
  hash(password: string): Promise<string>;
  /**
   * Whether the password is right. A null hash costs the same as a wrong password, so that names that don't exist
   * answer in the same time. `needsRehash`: the stored parameters are below today's.
   */
  verify(hash: string | null, password: string): Promise<{ isRight: boolean; needsRehash: boolean }>;
}
