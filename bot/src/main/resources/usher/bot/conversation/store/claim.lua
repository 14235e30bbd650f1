-- Takes the next turn of a conversation for an input, or tells what became of that input before.
-- KEYS: stream, head, sum, open turns, all
-- ARGV: input id, nonce of this claim, events, events without a secret, lease in ms, conversation id, member of "all",
-- whether the words are bare digits (0 or 1)
local stream, heads, sums, opens, all = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local input, nonce = ARGV[1], ARGV[2]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

local function field(entry, name)
  for i = 1, #entry[2], 2 do
    if entry[2][i] == name then return entry[2][i + 1] end
  end
  return ''
end

local head = redis.call('HMGET', heads, 'turn', 'epoch', 'open', 'by', 'secret', 'masked', 'at', 'id:' .. input)
local turn, epoch, open, known = tonumber(head[1] or '0'), tonumber(head[2] or '0'), head[3], head[8]

if known and open ~= known then
  local last = redis.call('XREVRANGE', stream, known, known, 'COUNT', 1)
  return {'repeated', field(last[1], 'r')}
end
if known and head[4] == nonce then
  -- the same call, sent again by the client after a lost connection
  return {'opened', turn, epoch, head[7], head[6], redis.call('GET', sums) or ''}
end
if open then return {'wait'} end

turn, epoch = turn + 1, epoch + 1
local asked = head[5] == '1' or (head[5] == '2' and ARGV[8] == '1')
local masked = asked and ARGV[3] ~= ARGV[4]
redis.call('XADD', stream, turn .. '-0', 'a', now, 'i', input, 'e', masked and ARGV[4] or ARGV[3])
redis.call('HSET', heads, 'turn', turn, 'epoch', epoch, 'open', turn, 'by', nonce, 'at', now, 'n', 0,
  'masked', masked and '1' or '0', 'lease', now + ARGV[5], 'id:' .. input, turn)
redis.call('ZADD', opens, now + ARGV[5], ARGV[6])
if turn == 1 then redis.call('ZADD', all, now, ARGV[7]) end
if turn > 64 then
  -- only the last 64 inputs are remembered
  local old = redis.call('XRANGE', stream, (turn - 64) .. '-0', (turn - 64) .. '-0')
  if old[1] then
    local id = 'id:' .. field(old[1], 'i')
    if redis.call('HGET', heads, id) == tostring(turn - 64) then redis.call('HDEL', heads, id) end
  end
end
return {'opened', turn, epoch, tostring(now), masked and '1' or '0', redis.call('GET', sums) or ''}
