-- Closes a turn: what came of it, with everything that changes with it, together or not at all.
-- KEYS: stream, head, sum, open turns, due, outbox, all, then one per side document
-- ARGV: turn, epoch, place of the entry, events, reply, sum, expects a secret (0, 1, or 2: bare digits only), owner, conversation id, channel to wake,
--       number of side documents, of deliveries, of timers;
--       then per document: kind:id, expected version, value; per delivery: target, key, content; per timer: name, time in ms or empty
local stream, heads, sums, opens, due, outbox, all = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7]
local conversation, documents, deliveries, timers = ARGV[9], tonumber(ARGV[11]), tonumber(ARGV[12]), tonumber(ARGV[13])

-- every check comes before the first write: scripts do not roll back
local head = redis.call('HMGET', heads, 'turn', 'epoch', 'open')
if head[1] ~= ARGV[1] or head[2] ~= ARGV[2] then return {'refused'} end
if not head[3] then return {'recorded'} end -- the same call, sent again
for d = 1, documents do
  local at = 13 + (d - 1) * 3
  local version = redis.call('HGET', KEYS[7 + d], 'v') or '0'
  if version ~= ARGV[at + 2] then return {'stale', ARGV[at + 1], version} end
end

local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
redis.call('XADD', stream, ARGV[1] .. '-' .. ARGV[3], 'a', now, 'e', ARGV[4], 'r', ARGV[5])
redis.call('SET', sums, ARGV[6])
redis.call('HSET', heads, 'secret', ARGV[7], 'owner', ARGV[8])
redis.call('HDEL', heads, 'open', 'lease', 'by', 'masked', 'n', 'at')
redis.call('ZREM', opens, conversation)

local at = 13
for d = 1, documents do
  local key, member = KEYS[7 + d], ARGV[at + 1]
  redis.call('HSET', key, 'v', ARGV[at + 2] + 1, 'j', ARGV[at + 3], 'c', conversation)
  if ARGV[at + 2] == '0' then
    redis.call('ZADD', all, now, member)
    redis.call('HSET', heads, 'd:' .. member, 1)
  end
  at = at + 3
end
for d = 1, deliveries do
  redis.call('XADD', outbox, '*', 'c', conversation, 't', ARGV[at + 1], 'k', ARGV[at + 2], 'j', ARGV[at + 3])
  at = at + 3
end
local soon = deliveries > 0
for t = 1, timers do
  local name, time = ARGV[at + 1], ARGV[at + 2]
  local member = 't|' .. conversation .. '|' .. name .. '|'
  local old = redis.call('HGET', heads, 't:' .. name)
  if old then redis.call('ZREM', due, member .. old) end
  if time == '' then
    redis.call('HDEL', heads, 't:' .. name)
  else
    redis.call('HSET', heads, 't:' .. name, time)
    redis.call('ZADD', due, time, member .. time)
    soon = soon or tonumber(time) <= now
  end
  at = at + 2
end
redis.call('SPUBLISH', ARGV[10], soon and conversation .. ' +' or conversation)
return {'recorded'}
