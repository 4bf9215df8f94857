import 'reflect-metadata';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { IsString } from 'class-validator';
import { ActionPolicy, registerActions } from './action-policy';
import { Command, Public, Query } from './action.decorators';
import { DeclaredRoutes } from './declared-routes';

registerActions({ 'thing.read': { allow: {} }, 'thing.write': { allow: {} } });

class ThingDto {
  @IsString() name!: string;
}

function faultsOf(controller: new () => object): readonly string[] {
  const discovery = { getControllers: () => [{ instance: new controller() }] } as unknown as DiscoveryService;
  return new DeclaredRoutes(discovery, new MetadataScanner(), new Reflector(), new ActionPolicy()).faults();
}

describe('the application refuses to start with', () => {
  it('nothing wrong when every route is declared and every input has rules', () => {
    @Controller('things')
    class Good {
      @Get() @Query('thing.read', { clinical: true }) read(): string {
        return 'x';
      }
      @Post() @Command('thing.write', { change: 'creates' }) write(@Body() body: ThingDto): string {
        return body.name;
      }
      @Get('open') @Public('a test') open(): string {
        return 'x';
      }
    }
    expect(faultsOf(Good)).toEqual([]);
  });

  it('an undeclared route', () => {
    @Controller('things')
    class Undeclared {
      @Get() read(): string {
        return 'x';
      }
    }
    expect(faultsOf(Undeclared)).toEqual([expect.stringContaining('Undeclared.read declares neither')]);
  });

  it('a body whose class was erased, as a type-only import does', () => {
    @Controller('things')
    class Erased {
      @Post() @Command('thing.write', { change: 'creates' }) write(@Body() body: object): object {
        return body;
      }
    }
    expect(faultsOf(Erased)).toEqual([expect.stringContaining('no class with validation rules')]);
  });

  it('a path parameter that is taken unchecked', () => {
    @Controller('things')
    class Loose {
      @Get(':id') @Query('thing.read', { clinical: true }) read(@Param('id') id: string): string {
        return id;
      }
    }
    expect(faultsOf(Loose)).toEqual([expect.stringContaining('picks one value out of the path')]);
  });

  it('an action no table knows, a query that writes and a change that would create', () => {
    @Controller('things')
    class Wrong {
      @Get() @Query('thing.unheard-of', { clinical: true }) read(): string {
        return 'x';
      }
      @Post() @Query('thing.read', { clinical: true }) ask(): string {
        return 'x';
      }
      @Put() @Command('thing.write', { change: 'creates' }) change(): string {
        return 'x';
      }
    }
    expect(faultsOf(Wrong)).toHaveLength(3);
  });
});
