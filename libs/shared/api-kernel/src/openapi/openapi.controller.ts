import { Controller, Get } from '@nestjs/common';
import { Public } from '../action/action.decorators';
import { OpenApiDocument } from './openapi-document';

@Controller('api')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Public('describes the interface, holds nothing of anybody')
  read(): object {
    return this.document.read();
  }
}
