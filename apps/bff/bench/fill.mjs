import Database from "libsql";

const folded = "lower(name)";
export const loginsFilled = 10_000;
export const activityFilled = 1_000_000;
/** Of all rows, this login has a quarter. */
export const busyLogin = "wiremu";

const numbers = (most) =>
  `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${most})`;

/**
 * Ten thousand logins and a million rows of activity on the demo's first account, one a second up to now, each by one
 * statement. The portal must not be running.
 */
export function fillAccount(path) {
  const db = new Database(path);
  try {
    // The file is thrown away after, so that nothing needs to be safe.
    db.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY");
    db.exec(`
      CREATE TEMP TABLE ours AS SELECT id, (SELECT id FROM logins WHERE username = '${busyLogin}') AS busy
        FROM accounts WHERE number = '10024680';
      ${numbers(loginsFilled)}
      INSERT INTO logins (id, account_id, username, name, email, email_confirmed_at, role, enabled, two_factor_method,
        prompt_once_per_location, password_version, list_rank, sort_name, search_text, search_address, version, created_at)
      SELECT 'filled-' || n, ours.id, username, name, username || '@kereru.example', 1, 'standard', 1, 'disabled', 0, 1, 1,
        ${folded}, username || ' ' || ${folded}, username || '@kereru.example', 1, 1
      FROM (SELECT n, 'person-' || n AS username, 'Person number ' || n AS name FROM numbers), ours;
      ${numbers(activityFilled)}
      INSERT INTO activity (account_id, at, type, actor_id, actor_username, login_id, login_username, address, user_agent,
        change, detail)
      SELECT ours.id, ${Date.now()} - (${activityFilled} - n) * 1000,
        CASE n % 8 WHEN 0 THEN 'sign_in' WHEN 1 THEN 'sign_out' WHEN 2 THEN 'code_sent' WHEN 3 THEN 'sign_in_failed'
          WHEN 4 THEN 'session_ended' WHEN 5 THEN 'login_updated' WHEN 6 THEN 'login_created' ELSE 'token_issued' END,
        person, person, person, person, '203.0.113.' || n % 256,
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0',
        CASE n % 8 WHEN 5 THEN '{"name":{"from":"Mōana","to":"Moana"}}' END, 'row ' || n
      FROM (SELECT n, iif(n % 4 = 0, busy, 'filled-' || (n % ${loginsFilled} + 1)) AS person FROM numbers, ours), ours;
    `);
  } finally {
    db.close();
  }
}

/** So many more people of the demo's first account, who sign in with the demo's password and are asked for a code. */
export function fillPeople(path, count) {
  const db = new Database(path);
  try {
    db.exec(`
      UPDATE accounts SET two_factor_scope = 'all_logins' WHERE number = '10024680';
      ${numbers(count)}
      INSERT INTO logins (id, account_id, username, name, email, email_confirmed_at, role, enabled, two_factor_method,
        prompt_once_per_location, password_hash, password_version, list_rank, sort_name, search_text, search_address,
        version, created_at)
      SELECT 'asked-' || n, account_id, 'asked-' || n, 'Person ' || n, 'asked-' || n || '@kereru.example', 1, 'standard',
        1, 'disabled', 0, password_hash, 1, 1, 'person ' || n, 'asked-' || n, 'asked-' || n || '@kereru.example', 1, 1
      FROM numbers, logins WHERE username = '${busyLogin}';
    `);
  } finally {
    db.close();
  }
}
