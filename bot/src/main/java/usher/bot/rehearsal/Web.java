package usher.bot.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, as any client would. */
final class Web {
  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final JsonMapper JSON = JsonMapper.shared();

  private final String address;
  private final Map<String, String> headers;

  Web(String address, Map<String, String> headers) {
    this.address = address;
    this.headers = Map.copyOf(headers);
  }

  JsonNode get(String path) {
    return read(send(request(path).GET()));
  }

  String text(String path) {
    return send(request(path).GET()).body();
  }

  JsonNode post(String path, Object body) {
    return read(posted(path, body));
  }

  HttpResponse<String> posted(String path, Object body) {
    return send(request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    headers.forEach(request::header);
    return request;
  }

  private static JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new Difference(answer.request().method() + " " + answer.uri().getPath()
          + " was answered with " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking", e);
    }
  }
}
