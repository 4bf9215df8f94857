import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

// Only the parts a line over time needs; the rest of the library stays out of the bundle.
use([LineChart, GridComponent, MarkLineComponent, LabelLayout, CanvasRenderer]);

export { init };
